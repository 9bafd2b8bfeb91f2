package org.imas.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javax.sql.DataSource;

/** Stands before a real data source and keeps every statement with its values, so that a test can have it explained. */
public final class SqlRecorder {

    private final DataSource real;
    private final List<Sent> sent = new ArrayList<>();

    public SqlRecorder(DataSource real) {
        this.real = real;
    }

    /** A statement as it went to the database; each value with the call that set it. */
    public record Sent(String sql, List<Value> values) {}

    /** One value: the setter of the statement and what it was given, the position first. */
    public record Value(Method setter, Object[] arguments) {}

    public DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    /** What was sent since the last call. */
    public List<Sent> taken() {
        List<Sent> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    /** The plan that the database makes for it now, with these values, as it tells it. */
    public String plan(String explain, Sent statement) {
        try (Connection connection = real.getConnection();
                PreparedStatement query = connection.prepareStatement(explain + statement.sql())) {
            for (Value value : statement.values()) {
                call(query, value.setter(), value.arguments());
            }
            StringJoiner plan = new StringJoiner("\n");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(statement.sql(), e);
        }
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement
                            && method.getName().equals("prepareStatement")
                    ? statement((String) arguments[0], statement)
                    : result;
        });
    }

    private PreparedStatement statement(String sql, PreparedStatement statement) {
        Map<Object, Value> values = new LinkedHashMap<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            boolean setsValue =
                    method.getName().startsWith("set") && method.getDeclaringClass() == PreparedStatement.class;
            if (setsValue) {
                values.put(arguments[0], new Value(method, arguments));
            } else if (method.getName().matches("execute(Query|Update|Batch)?")) {
                sent.add(new Sent(sql, List.copyOf(values.values())));
            }
            return call(statement, method, arguments);
        });
    }

    private interface Call {
        Object on(Method method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? SqlRecorder.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.on(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw sneaky(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the driver throws must come through as it is: EclipseLink looks at it. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
