package engram.model.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.learning.RuleKind;
import engram.model.parameter.Formula.Fraction;
import engram.model.parameter.Formula.Run;
import engram.model.parameter.Formula.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaTest {

    @Test
    void lettersAreItalicWhereTheyAreQuantities() {
        assertEquals(
                List.of(new Run("u", true), new Run("(", false), new Run("t", true), new Run(") = ", false),
                        new Run("sign", false), new Run("(\u03A3 ", false), new Run("\u03BE", true), new Run(")", false)),
                Formula.of("u(t) = sign(\u03A3 \u03BE)").parts());
    }

    @Test
    void whatIsLoweredAndRaisedEndsWithItsLettersAndDigits() {
        assertEquals(List.of(new Run("\u0394", false), new Run("W", true), new Script("ij", false), new Run(" = ", false),
                new Run("n", true), new Script("2", true)), Formula.of("\u0394W_ij = n^2").parts());
        assertEquals(List.of(new Run("\u03BE", true), new Script("\u03BDT", true)), Formula.of("\u03BE^\u03BD\u1D40").parts());
        assertEquals(List.of(new Run("Q", true), new Script("\u22121", true)), Formula.of("Q\u207B\u00B9").parts());
        assertEquals(List.of(new Run("a", true), new Script("+", false)), Formula.of("a\u208A").parts());
    }

    @Test
    void aSlashWithoutSpacesMakesAFraction() {
        assertEquals(
                List.of(new Fraction(Formula.of("\u03B7"), Formula.of("K")), new Run(" \u03A3", false), new Script("k", false)),
                Formula.of("\u03B7/K \u03A3_k").parts());
        assertEquals(List.of(new Fraction(Formula.of("1"), Formula.of("1 + x"))), Formula.of("1/(1 + x)").parts());
        assertTrue(Formula.of("a / b").parts().stream().noneMatch(Fraction.class::isInstance));
    }

    @Test
    void numbersTakeThePlaceOfQuantitiesThatStandAlone() {
        Formula formula = Formula.of("\u03B7/K (s_i(k) s + \u03B7_i \u03B7)");
        Formula filled = formula.with(Map.of("\u03B7", "0.035", "K", "5", "s", "1"));
        assertEquals(Formula.of("0.035/5 (s_i(k) 1 + \u03B7_i 0.035)").spoken(), filled.spoken());
        assertEquals(formula, formula.with(Map.of()));
    }

    @Test
    void aPowerOfAQuantityIsOneOfItsNumber() {
        Map<String, String> numbers = Map.of("N", "256", "n", "16", "Q", "2", "x", "3");
        assertEquals(Formula.of("neurons 256 = 16^2").spoken(), Formula.of("neurons N = n^2").with(numbers).spoken());
        Formula others = Formula.of("Q\u207B\u00B9 + x^T + x_2");
        assertEquals(others, others.with(numbers), "neither an inverse nor an index is a power");
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfARulesFormulaIsLost(RuleKind rule) {
        String letters = Formula.of(rule.formula()).spoken().replaceAll(" to the | over |\\s", "");
        assertEquals(rule.formula()
                .replace("\u1D40", "T")
                .replace("\u207B\u00B9", "\u22121")
                .replaceAll("(?<=\\S)/(?=\\S)|[_^\\s]", ""), letters);
    }

    @ParameterizedTest
    @EnumSource
    void everyParameterTellsWhatAChangeDoes(Parameter parameter) {
        assertFalse(parameter.effect().isBlank());
        assertTrue(parameter.effect().endsWith("."), parameter.effect());
    }
}
