package engram.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.parameter.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    private static void assertValue(String expected, Optional<BigDecimal> number) {
        assertEquals(0, new BigDecimal(expected).compareTo(number.orElseThrow()), () -> number + " is not " + expected);
    }

    private static String refused(String text, boolean whole) {
        return assertThrows(IllegalArgumentException.class, () -> Numeral.read(text, whole)).getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"7 | 7", "007 | 7", "+5 | 5", "-5 | -5", "\u22125 | -5", "\uFF0D5 | -5", "\" 5\u00A0\" | 5", "50. | 50",
                "5.0 | 5", "1e3 | 1000", "1E+2 | 100", "12e-1 | 1.2", "1 000 | 1000", "1\u00A0000 | 1000",
                "1\u202F000\u202F000 | 1000000", "1'000 | 1000", "1\u2019000 | 1000", "1_000 | 1000", "1,000,000 | 1000000",
                "1.000.000 | 1000000", "1,234.5 | 1234.5", "1.234,5 | 1234.5", "1 234,5 | 1234.5", "1 000.125 | 1000.125",
                "12,5 | 12.5", "1000.000 | 1000", "0.000 | 0", "0,345 | 0.345", "1.000e3 | 1000", "\u0661\u0662\u0663 | 123",
                "\u0967\u0966 | 10", "\uFF11\uFF0E\uFF15 | 1.5", "\u0661\u066B\u0665 | 1.5",
                "\u0661\u066C\u0660\u0660\u0660 | 1000", "\u061C-\u0665 | -5",})
    void aWholeNumberIsReadAsItIsWritten(String text, String value) {
        assertValue(value, Numeral.whole(text));
        assertValue(value, Numeral.decimal(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.000 | 1", "1,000 | 1", "1.125 | 1.125", "-1,125 | -1.125", "0,3 | 0.3", ".3 | 0.3", ",3 | 0.3", "3. | 3",
                "1.0E-5 | 0.00001", "1.2e\u221205 | 0.000012", "0.030000000000000002 | 0.030000000000000002",})
    void aNumberWithDecimalsHasThemBehindAPointOrAComma(String text, String value) {
        assertValue(value, Numeral.decimal(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.000 | 1.000 may be 1 or 1000: write 1 or 1000", "1,000 | 1,000 may be 1 or 1000: write 1 or 1000",
                "-12.500 | -12.500 may be -12.5 or -12500: write -12500",
                "\uFF11\uFF0E\uFF10\uFF10\uFF10 | \uFF11\uFF0E\uFF10\uFF10\uFF10 may be 1 or 1000: write 1 or 1000",
                "50 % | 50 % may be 50 or 0.5: write 50 or 0.5",})
    void whatCouldBeTwoNumbersIsRefusedWithBoth(String text, String line) {
        assertEquals(line, refused(text, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", ".", ",", "e3", "abc", "NaN", "Infinity", "\u221E", "0x10", "0x1p3", "0.3f", "5d", "5L",
                "1 2", "10 00", "1,00,000", "1.000,00.5", "1,000,5", "0,345,678", "0 345", "1'000_000", "1..2", "1e", "1e3.5",
                "1e99999", "--5", "+-5", "10\u00B2", "\u00BD", "1\u0662", "\u2460", "5\n6", "%", "1;2", "five"})
    void everythingElseIsNoNumber(String text) {
        assertEquals(Optional.empty(), Numeral.whole(text));
        assertEquals(Optional.empty(), Numeral.decimal(text));
    }

    @Test
    void aVeryLongTextIsNoNumberAtOnce() {
        assertEquals(Optional.empty(), Numeral.decimal("9".repeat(2_000_000)));
    }

    @Test
    void inAListTheCommaStandsBetweenValues() {
        assertEquals(List.of("0", "0.3", "0.5"), Numeral.list("0,0.3,0.5", false, _ -> true));
        assertEquals(List.of("0", " 3"), Numeral.list("0, 3", false, _ -> true));
        assertEquals(List.of("3", "5", "7"), Numeral.list("3,5,7", true, _ -> true));
        assertEquals(List.of("3", "5"), Numeral.list("3,5", true, _ -> true));
        assertEquals(List.of("0", "3"), Numeral.list("0,3", false, number -> number.signum() < 0));
        assertEquals(List.of("0.2:0.5:0.05", "0.7"), Numeral.list("0.2:0.5:0.05,0.7", false, _ -> true));
        assertEquals(List.of("0", ""), Numeral.list("0,", false, _ -> true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,3 | false | 0,3 may be 0.3, or the values 0 and 3: write 0.3, or \u201C0, 3\u201D with spaces",
                "1,000 | true | 1,000 may be 1000, or the values 1 and 000: write 1000, or \u201C1, 000\u201D with spaces",
                "5, 10,200 | true | 10,200 may be 10200, or the values 10 and 200: write 10200, or \u201C10, 200\u201D with spaces",})
    void aListThatCouldBeOneNumberIsRefusedWithBoth(String text, boolean whole, String line) {
        assertEquals(line, assertThrows(IllegalArgumentException.class, () -> Numeral.list(text, whole, _ -> true)).getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void whatTheProgramWritesItReads(Parameter parameter) {
        Random random = new Random(7);
        for (int draw = 0; draw < 2000; draw++) {
            double drawn = parameter.least() + (parameter.most() - parameter.least()) * random.nextDouble();
            double scale = Math.pow(10, random.nextInt(10));
            double value = parameter.whole() ? Math.rint(drawn) : draw % 2 == 0 ? drawn : Math.rint(drawn * scale) / scale + 0.0;
            if (parameter.allows(value)) {
                assertEquals(value, parameter.parse(parameter.format(value)));
                assertEquals(value, parameter.parse(Double.toString(value)), 0);
            }
        }
    }

    @Test
    void groupedNumbersAreReadAgain() {
        for (long number : new long[] {0, 999, 1000, -1000, 65_536, 1_000_000, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertEquals(number, Numeral.whole(Text.of("%,d", number)).orElseThrow().longValueExact());
            assertEquals(number, Numeral.whole(Long.toString(number)).orElseThrow().longValueExact());
        }
        assertValue("12345.678", Numeral.decimal(Text.of("%,.3f", 12345.678)));
    }

    @Test
    void numbersAreWrittenAlikeWhateverTheLanguage() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("de-DE", "fr-FR", "hi-IN-u-nu-deva", "ar-EG-u-nu-arab", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals("65\u00A0536 of 7, 0.25, a,b", Text.of("%,d of %d, %.2f, %s", 65_536, 7, 0.25, "a,b"));
                assertEquals("1000 to 0.345", Parameter.STEPS.format(1000) + " to " + Parameter.GAIN.format(0.345));
                assertEquals(0.345, Parameter.GAIN.parse("0.345"));
            }
        } finally {
            Locale.setDefault(before);
        }
        assertTrue(Text.of("%2$,d then %1$s", "x", 1234).equals("1\u00A0234 then x"));
    }
}
