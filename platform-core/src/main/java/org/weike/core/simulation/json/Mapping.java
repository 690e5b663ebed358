package org.weike.core.simulation.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Locale;
import java.util.stream.Stream;
import org.weike.core.simulation.Debrief;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.TimeLimit;
import org.weike.core.simulation.Variable;
import org.weike.core.simulation.language.ExpressionText;
import org.weike.core.simulation.play.PlayEvent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How the records of cases are written as JSON. */
final class Mapping {

    private static final int DEEPEST = 40;

    private Mapping() {}

    static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(CaseJson.LONGEST)
                        .maxNumberLength(20)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        var expressions = new SimpleModule("expressions")
                .addSerializer(Expression.class, new ExpressionSerializer())
                .addDeserializer(Expression.class, new ExpressionDeserializer());
        var builder = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .withCoercionConfig(
                        LogicalType.Textual,
                        it -> it.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .changeDefaultVisibility(it -> it.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE))
                .addModule(expressions);
        Stream.of(
                        Variable.class,
                        Node.class,
                        Effect.class,
                        TimeLimit.Timeout.class,
                        Debrief.Subject.class,
                        PlayEvent.class)
                .forEach(it -> tag(builder, it));
        return builder.build();
    }

    /** Each variant of a sealed type is told by its simple name, so that no class name is ever written or read. */
    private static void tag(JsonMapper.Builder builder, Class<?> sealed) {
        builder.addMixIn(sealed, Tagged.class);
        for (Class<?> variant : sealed.getPermittedSubclasses()) {
            var name = variant.getSimpleName();
            builder.registerSubtypes(
                    new NamedType(variant, name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)));
        }
    }

    /** Has the variant stand beside the components. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Tagged {}

    /** Writes an expression as its one text. */
    private static final class ExpressionSerializer extends ValueSerializer<Expression> {

        @Override
        public void serialize(Expression value, JsonGenerator out, SerializationContext context) {
            out.writeString(ExpressionText.of(value));
        }
    }

    /** Reads the text of an expression. */
    private static final class ExpressionDeserializer extends ValueDeserializer<Expression> {

        @Override
        public Expression deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                throw InvalidFormatException.from(in, "not a text", in.getString(), Expression.class);
            }
            var text = in.getString();
            try {
                return ExpressionText.parse(text);
            } catch (IllegalArgumentException unreadable) {
                throw InvalidFormatException.from(in, "not an expression", text, Expression.class);
            }
        }
    }
}
