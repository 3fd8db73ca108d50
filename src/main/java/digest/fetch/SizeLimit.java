package digest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Bounds what one answer may weigh: here on the wire, so that neither the disk cache nor an endless gzip header grows
 * without end, and {@linkplain #read unpacked} for what reaches us.
 */
final class SizeLimit implements Interceptor {

    /** Bytes; what is asked for at a time, as OkHttp itself does. */
    private static final int PIECE = 8192;

    private final long most;

    SizeLimit(long most) {
        this.most = most;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (body.contentLength() > most) {
            response.close();
            throw tooLarge();
        }
        ForwardingSource counted = new ForwardingSource(body.source()) {
            private long seen;

            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                long count = super.read(sink, byteCount);
                if (count > 0) seen += count;
                if (seen > most) throw tooLarge();
                return count;
            }
        };
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(counted), body.contentType(), body.contentLength()))
                .build();
    }

    /**
     * All of {@code source}, if it is within the limit.
     *
     * @param place waits for room where there is much to read
     */
    byte[] read(Source source, Room.Place place) throws IOException {
        Buffer buffer = new Buffer();
        while (source.read(buffer, PIECE) >= 0) {
            if (buffer.size() > most) throw tooLarge();
            if (buffer.size() > Room.SMALL) {
                try {
                    place.isLarge();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("interrupted");
                }
            }
        }
        return buffer.readByteArray();
    }

    private Refusal tooLarge() {
        return new Refusal(
                most >= 1_000_000 ? "more than " + most / 1_000_000 + " MB" : "more than " + most + " bytes");
    }
}
