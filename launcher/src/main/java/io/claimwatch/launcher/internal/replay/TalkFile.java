package io.claimwatch.launcher.internal.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.input.Sentences;
import io.claimwatch.launcher.internal.replay.Talk.Utterance;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads lines {id, room, platform, category, sequence, lang, text} and cuts long ones into utterances. Where lines bear
 * no {@code startMs}, talk takes its time at 4.5 characters a second.
 */
final class TalkFile {
    private static final double CHARACTERS_PER_MILLI = 4.5 / 1000;
    private static final int UTTERANCE = 60;

    private final Map<String, Room> rooms = new LinkedHashMap<>();

    /** The talk of all files, a room each, in order of first appearance. */
    static List<Talk> read(List<Path> files) throws IOException {
        TalkFile talk = new TalkFile();
        for (Path file : files) {
            talk.read(file);
        }
        List<Talk> all = talk.rooms.values().stream()
                .filter(room -> !room.utterances.isEmpty())
                .map(Room::talk)
                .toList();
        if (all.isEmpty()) {
            throw new Stop("there is no talk in " + files);
        }
        return all;
    }

    private void read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(file + ":" + number, line);
                }
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new Stop(file + ": not UTF-8", e);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Stop(file + ": no such file", e);
        }
    }

    private void add(String where, String line) {
        try {
            JsonNode node = Json.read(line, JsonNode.class);
            String text = node.path("text").asText("");
            String name = node.path("room").asText("room");
            if (!text.isBlank()) {
                rooms.computeIfAbsent(name, Room::new).add(node, text);
            }
        } catch (IllegalArgumentException e) {
            throw new Stop(where + ": " + e.getMessage().lines().findFirst().orElse(""), e);
        }
    }

    /** A room while it is read. */
    private static final class Room {
        private final String name;
        private final List<Utterance> utterances = new ArrayList<>();
        private String platform;
        private ProductCategory category;
        private long clock;
        private long firstStart = -1;

        Room(String name) {
            this.name = name;
        }

        void add(JsonNode node, String text) {
            platform = node.path("platform").asText(platform);
            category = node.hasNonNull("category")
                    ? ProductCategory.of(node.get("category").asText())
                    : category;
            if (node.hasNonNull("startMs")) {
                long start = node.get("startMs").asLong();
                firstStart = firstStart < 0 ? start : firstStart;
                clock = Math.max(clock, start - firstStart);
            }
            String lang = node.path("lang").asText("auto");
            for (Sentences.Piece piece : Sentences.split(text, UTTERANCE)) {
                String words = piece.of(text).strip();
                if (!words.isEmpty()) {
                    long takes = Math.max(1, Math.round(words.length() / CHARACTERS_PER_MILLI));
                    utterances.add(new Utterance(words, lang, clock, takes));
                    clock += takes;
                }
            }
        }

        Talk talk() {
            return new Talk(name, platform, category, List.copyOf(utterances));
        }
    }
}
