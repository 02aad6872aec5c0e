package io.claimwatch.lexicon.internal.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.claimwatch.contract.Json;
import java.io.IOException;
import java.time.LocalDate;

/** How a record of the model is kept inside a document. */
final class StoredForm {
    private static final ObjectMapper MAPPER = Json.MAPPER
            .copy()
            .registerModule(new SimpleModule()
                    .addSerializer(LocalDate.class, new ToStringSerializer())
                    .addDeserializer(LocalDate.class, new DateReader()));

    private StoredForm() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be kept: " + value.getClass(), e);
        }
    }

    /** @throws IOException if the index holds something else, that is, was written by another version or is broken */
    static <T> T read(String stored, Class<T> type) throws IOException {
        return MAPPER.readValue(stored, type);
    }

    private static final class DateReader extends FromStringDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String value, DeserializationContext context) {
            return LocalDate.parse(value);
        }
    }
}
