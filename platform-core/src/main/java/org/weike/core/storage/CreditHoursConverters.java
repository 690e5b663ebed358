package org.weike.core.storage;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.weike.core.shared.CreditHours;

/** Stores {@link CreditHours} as whole hundredths, which every server compares and sums without rounding. */
final class CreditHoursConverters {

    private CreditHoursConverters() {}

    /** Writes hours. */
    @WritingConverter
    enum ToHundredths implements Converter<CreditHours, Long> {
        INSTANCE;

        @Override
        public Long convert(CreditHours hours) {
            return hours.hundredths();
        }
    }

    /** Reads hours. */
    @ReadingConverter
    enum FromHundredths implements Converter<Long, CreditHours> {
        INSTANCE;

        @Override
        public CreditHours convert(Long hundredths) {
            return CreditHours.ofHundredths(hundredths);
        }
    }
}
