package org.weike.core.storage;

import java.util.List;
import java.util.Map;
import org.springframework.data.convert.ConfigurableTypeInformationMapper;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** How domain records look in the store: identifiers as text, hours as hundredths, variants under short names. */
final class StoredForms {

    private static final String VARIANT = "type";

    private StoredForms() {}

    static MongoCustomConversions conversions() {
        return MongoCustomConversions.create(it -> {
            it.registerConverter(TextIdConverters.ToText.INSTANCE);
            it.registerConverterFactory(TextIdConverters.FromText.INSTANCE);
            it.registerConverter(CreditHoursConverters.ToHundredths.INSTANCE);
            it.registerConverter(CreditHoursConverters.FromHundredths.INSTANCE);
        });
    }

    static MappingMongoConverter converter(
            MongoDatabaseFactory factory,
            MongoMappingContext context,
            MongoCustomConversions conversions,
            Map<Class<?>, String> variants) {
        var converter = new MappingMongoConverter(new DefaultDbRefResolver(factory), context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(
                new DefaultMongoTypeMapper(VARIANT, List.of(new ConfigurableTypeInformationMapper(variants))));
        return converter;
    }
}
