package digest.fetch;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;

/**
 * Bounds what one answer may weigh: here on the wire, so that neither the disk cache nor an endless gzip header grows
 * without end, and {@linkplain #read unpacked} for what reaches us.
 */
final class SizeLimit implements Interceptor {

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

    /** All of {@code in}, if it is within the limit. */
    byte[] read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > most) throw tooLarge();
        return bytes;
    }

    private Refusal tooLarge() {
        return new Refusal(
                most >= 1_000_000 ? "more than " + most / 1_000_000 + " MB" : "more than " + most + " bytes");
    }
}
