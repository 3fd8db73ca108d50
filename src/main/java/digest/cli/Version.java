package digest.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which digest this is: its version, and the commit it was built from where git told. */
final class Version implements IVersionProvider {

    /** "0.1.0". */
    static final String NUMBER;

    private static final String COMMIT;

    static {
        Properties built = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NUMBER = built.getProperty("version");
        COMMIT = built.getProperty("commit");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"digest " + NUMBER + (COMMIT.isEmpty() ? "" : " (" + COMMIT + ")")};
    }
}
