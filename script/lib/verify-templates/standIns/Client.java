import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stands in for the client of Lambda's runtime API in the image for Java, for handlers of maps of strings:
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
class Client {
  private static final Pattern PAIR = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"([^\"]*)\"");

  public static void main(String[] arguments) throws Exception {
    var api = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/";
    var names = System.getenv("_HANDLER").split("::");
    var type = Class.forName(names[0]);
    var handler = type.getConstructor().newInstance();
    var contextType = Class.forName("com.amazonaws.services.lambda.runtime.Context");
    var method = type.getMethod(names[1], Map.class, contextType);
    var context = context(contextType);
    var http = HttpClient.newHttpClient();
    while (true) {
      var next = http.send(HttpRequest.newBuilder(URI.create(api + "next")).build(), BodyHandlers.ofString());
      var request = next.headers().firstValue("lambda-runtime-aws-request-id").orElseThrow();
      String kind = "/response";
      Map<?, ?> answer;
      try {
        answer = (Map<?, ?>) method.invoke(handler, read(next.body()), context);
      } catch (InvocationTargetException thrown) {
        kind = "/error";
        var cause = thrown.getCause();
        answer = Map.of("errorType", cause.getClass().getName(), "errorMessage", String.valueOf(cause.getMessage()));
      }
      var body = HttpRequest.BodyPublishers.ofString(write(answer));
      http.send(HttpRequest.newBuilder(URI.create(api + request + kind)).POST(body).build(), BodyHandlers.discarding());
    }
  }

  private static Object context(Class<?> type) throws Exception {
    var loggerType = Class.forName("com.amazonaws.services.lambda.runtime.LambdaLogger");
    var logger =
        proxy(
            loggerType,
            text -> {
              System.out.println(text);
              return null;
            });
    return proxy(type, nothing -> logger);
  }

  private static Object proxy(Class<?> type, java.util.function.Function<Object, Object> answer) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> answer.apply(arguments == null ? null : arguments[0]));
  }

  private static Map<String, String> read(String json) {
    var pairs = new HashMap<String, String>();
    var found = PAIR.matcher(json);
    while (found.find()) pairs.put(found.group(1), found.group(2));
    return pairs;
  }

  private static String write(Map<?, ?> pairs) {
    return pairs.entrySet().stream()
        .map(pair -> "\"%s\":\"%s\"".formatted(pair.getKey(), pair.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
