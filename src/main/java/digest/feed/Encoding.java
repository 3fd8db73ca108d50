package digest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes into characters: by byte order mark, by the pattern of the first bytes (XML 1.0, appendix F), by the header, by the
 * declaration, a page's among them; and where none of them tells the truth, as UTF-8 if it is that, else as windows-1252.
 */
final class Encoding {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How far a declaration reaches. */
    private static final int DECLARATION = 512;

    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private static final Pattern DECLARED = Pattern.compile(
            "^\\s*<\\?xml\\s[^>]{0,400}?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    /** Begins a page, and nothing that is a feed. */
    private static final Pattern PAGE = Pattern.compile(
            "^\\s*(?:<!--.{0,400}?-->\\s*)?<(?:!doctype\\s+html|html|head)[\\s>]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** How far a page's own word on it reaches; 1,024 by HTML 13.2.3.2, more by some pages. */
    private static final int PAGE_DECLARATION = 4096;

    private static final Pattern META = Pattern.compile(
            "<meta\\s[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private Encoding() {}

    /** @param contentType the header as sent, null where there is none */
    static String decode(byte[] bytes, @Nullable String contentType) {
        int n = bytes.length;
        if (starts(bytes, 0, 0, 0xfe, 0xff)) return read(bytes, 4, UTF_32BE);
        if (starts(bytes, 0xff, 0xfe, 0, 0)) return read(bytes, 4, UTF_32LE);
        if (starts(bytes, 0xef, 0xbb, 0xbf)) return read(bytes, 3, StandardCharsets.UTF_8);
        if (starts(bytes, 0xfe, 0xff)) return read(bytes, 2, StandardCharsets.UTF_16BE);
        if (starts(bytes, 0xff, 0xfe)) return read(bytes, 2, StandardCharsets.UTF_16LE);
        if (n >= 4 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] != 0) return read(bytes, 0, UTF_32BE);
        if (n >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 0) return read(bytes, 0, UTF_32LE);
        if (n >= 4 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0) return read(bytes, 0, StandardCharsets.UTF_16BE);
        if (n >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0) return read(bytes, 0, StandardCharsets.UTF_16LE);

        for (Charset named : new Charset[] {named(HEADER, contentType), declared(bytes), StandardCharsets.UTF_8}) {
            String text = named == null ? null : strict(bytes, named);
            if (text != null) return text;
        }
        Charset declared = declared(bytes);
        boolean single =
                declared != null && declared.newDecoder().maxCharsPerByte() <= 1 && declared != StandardCharsets.UTF_8;
        if (mostlyUtf8(bytes)) return read(bytes, 0, StandardCharsets.UTF_8);
        return read(bytes, 0, single ? declared : WINDOWS_1252);
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Charset declared = named(DECLARED, head);
        if (declared != null || !PAGE.matcher(head).find()) return declared;
        return named(META, new String(bytes, 0, Math.min(bytes.length, PAGE_DECLARATION), StandardCharsets.ISO_8859_1));
    }

    private static @Nullable Charset named(Pattern pattern, @Nullable String text) {
        Matcher matcher = text == null ? null : pattern.matcher(text);
        if (matcher == null || !matcher.find()) return null;
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        // The bytes at hand are ASCII-like, so a label of two or four bytes is a lie.
        if (name.startsWith("utf-16")
                || name.startsWith("utf-32")
                || name.startsWith("ucs")
                || name.startsWith("iso-10646")) return null;
        // What the web calls these is the larger set (WHATWG Encoding, "labels").
        if (name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii") || name.equals("ascii"))
            return WINDOWS_1252;
        if (name.equals("gb2312") || name.equals("gb_2312-80") || name.equals("gbk")) return Charset.forName("GB18030");
        if (name.equals("ks_c_5601-1987")) return Charset.forName("x-windows-949");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** The text if every byte is of the charset, else null. windows-1252's five holes are let through, as browsers do. */
    private static @Nullable String strict(byte[] bytes, Charset charset) {
        if (charset.equals(WINDOWS_1252))
            return isUtf8WithMore(bytes) || mostlyUtf8(bytes) ? null : read(bytes, 0, charset);
        String text = read(bytes, 0, charset);
        // A charset puts U+FFFD for what it cannot read; without one, all was read, and no second look is needed.
        if (text.indexOf('\ufffd') < 0) return text;
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            return null;
        }
    }

    /** Whether the bytes are UTF-8 with letters beyond ASCII in it: by chance, no text of another charset is. */
    private static boolean isUtf8WithMore(byte[] bytes) {
        boolean more = false;
        for (byte b : bytes) more |= b < 0;
        return more && strict(bytes, StandardCharsets.UTF_8) != null;
    }

    /** Whether a few bytes are wrong in what is UTF-8 else: at most one in ten of the letters beyond ASCII. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = read(bytes, 0, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == 0xfffd).count();
        long beyond = text.chars().filter(c -> c > 0x7f).count();
        return beyond > 0 && wrong * 10 < beyond;
    }

    private static String read(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) return false;
        for (int i = 0; i < head.length; i++) if ((bytes[i] & 0xff) != head[i]) return false;
        return true;
    }
}
