package io.ccaas.sdk.vault;

import io.ccaas.sdk.call.PhoneNumber;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for a number in files, in every form in which somebody might have written it. */
public final class Traces {

    private Traces() {}

    /** Names of forms and files. */
    public static List<String> in(Path root, PhoneNumber number) throws IOException {
        Map<String, String> forms = forms(number);
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                forms.forEach((name, form) -> {
                    if (content.contains(form)) {
                        found.add(name + " in " + file);
                    }
                });
            }
        }
        return found;
    }

    static Map<String, String> forms(PhoneNumber number) {
        Map<String, String> forms = new LinkedHashMap<>();
        String digits = number.e164().substring(1);
        // Without country code and its first digits it would be found by chance.
        for (String text : List.of(
                number.e164(),
                digits,
                digits.substring(2),
                new StringBuilder(digits).reverse().toString())) {
            addTexts(forms, text);
        }
        addNumbers(forms, digits);
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
            for (String text : List.of(number.e164(), digits)) {
                byte[] digest = digest(algorithm, text);
                addBytes(forms, algorithm + " of " + text, digest);
            }
        }
        return forms;
    }

    private static void addTexts(Map<String, String> forms, String text) {
        addBytes(forms, "text " + text, text.getBytes(StandardCharsets.US_ASCII));
        addBytes(forms, "UTF-16BE " + text, text.getBytes(StandardCharsets.UTF_16BE));
        addBytes(forms, "UTF-16LE " + text, text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void addNumbers(Map<String, String> forms, String digits) {
        byte[] big = new BigInteger(digits).toByteArray();
        byte[] little = new byte[big.length];
        for (int i = 0; i < big.length; i++) {
            little[big.length - 1 - i] = big[i];
        }
        put(forms, "big-endian", big);
        put(forms, "little-endian", little);
        String even = digits.length() % 2 == 0 ? digits : digits + "f";
        put(forms, "packed decimal", HexFormat.of().parseHex(even));
        put(
                forms,
                "packed decimal behind a zero",
                HexFormat.of().parseHex(digits.length() % 2 == 0 ? "0" + digits + "f" : "0" + digits));
        StringBuilder swapped = new StringBuilder();
        for (int i = 0; i < even.length(); i += 2) {
            swapped.append(even.charAt(i + 1)).append(even.charAt(i));
        }
        put(forms, "semi-octets", HexFormat.of().parseHex(swapped));
    }

    /** As they are, in hexadecimal, and in base64 at each of the three places where they may begin. */
    private static void addBytes(Map<String, String> forms, String name, byte[] bytes) {
        put(forms, name, bytes);
        String hex = HexFormat.of().formatHex(bytes);
        forms.put("hex of " + name, hex);
        forms.put("upper hex of " + name, hex.toUpperCase(Locale.ROOT));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // Characters that hold bits of the neighbours too are left out.
            int from = (shift * 8 + 5) / 6;
            String own = whole.substring(from, shifted.length * 8 / 6);
            forms.put("base64 " + shift + " of " + name, own);
            forms.put(
                    "base64url " + shift + " of " + name, own.replace('+', '-').replace('/', '_'));
        }
    }

    private static void put(Map<String, String> forms, String name, byte[] bytes) {
        forms.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException foreign) {
            throw new AssertionError(foreign);
        }
    }
}
