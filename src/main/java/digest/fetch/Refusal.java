package digest.fetch;

import java.io.IOException;

/** We break off an exchange ourselves; the message is the plain reason. */
final class Refusal extends IOException {

    Refusal(String reason) {
        super(reason);
    }
}
