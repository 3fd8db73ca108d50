package digest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Name resolution that ends. The system's own cannot be interrupted and, with a name server that swallows questions, takes
 * up to half a minute a name: without a network that would be minutes.
 */
final class NameLookup implements Dns {

    /** No answer came, as opposed to the answer that there is no such host. */
    static final class NoAnswer extends UnknownHostException {
        NoAnswer(String host) {
            super(host);
        }
    }

    private final Dns system;
    private final Duration patience;

    NameLookup(Dns system, Duration patience) {
        this.system = system;
        this.patience = patience;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        FutureTask<List<InetAddress>> answer = new FutureTask<>(() -> system.lookup(host));
        Thread thread = new Thread(answer, "lookup");
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new NoAnswer(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(host);
        } catch (ExecutionException e) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(e.getCause());
            throw unknown;
        }
    }
}
