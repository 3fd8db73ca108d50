package digest.cli;

/** Something the user asked for cannot be; the message is one line that says what is wrong and what would be right. */
final class UserFault extends Exception {

    private static final long serialVersionUID = 1;

    UserFault(String message) {
        super(message);
    }
}
