package io.claimwatch.lexicon.internal.index;

/** The fields of the index. */
final class Fields {
    /** What the document is, one of {@link Kind}. */
    static final String KIND = "kind";
    /** The record itself; stored only. */
    static final String BODY = "body";
    /** Id of an entry, exemption or article; qualified name of a class. */
    static final String ID = "id";

    static final String TITLE = "title";
    static final String EXAMPLE = "example";
    static final String WORDING = "wording";
    static final String LAW = "law";
    static final String CATEGORY = "category";
    /** Qualified names of the classes a pattern is made of. */
    static final String CLASS = "class";
    /** A whole term of a class, or a codeword, unanalysed. */
    static final String TERM = "term";

    private Fields() {}

    /** Kinds of documents. */
    enum Kind {
        CLASS,
        CODEWORD,
        ENTRY,
        EXEMPTION,
        ARTICLE
    }
}
