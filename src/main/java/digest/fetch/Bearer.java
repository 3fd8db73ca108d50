package digest.fetch;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * A token that a request is tagged with, to be shown on the wire and nowhere else.
 *
 * @param token without "Bearer"
 * @param variable of the environment that it is owed to, for messages
 */
record Bearer(String token, String variable) {

    @Override
    public String toString() {
        return "Bearer[" + variable + "]";
    }

    /**
     * Puts the token into the header below the cache, which writes down the headers of a question that an answer varies with
     * (GitHub's: {@code Vary: Accept, Authorization, …}), and takes it off again.
     */
    static final class OnTheWire implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            Request request = chain.request();
            Bearer bearer = request.tag(Bearer.class);
            if (bearer == null) return chain.proceed(request);
            Request known = request.newBuilder()
                    .header("Authorization", "Bearer " + bearer.token())
                    .build();
            return chain.proceed(known).newBuilder().request(request).build();
        }
    }
}
