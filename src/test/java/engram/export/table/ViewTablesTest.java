package engram.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViewTablesTest {

    @Test
    void theTablesOfTwoNetworksAreOneThatSaysWhoseARowIs() {
        CsvTable.Table a =
                new CsvTable.Table(List.of("step", "energy"), 2, part -> List.of(List.of(Integer.toString(part), "-" + part)));
        CsvTable.Table b = new CsvTable.Table(List.of("step"), 1, _ -> List.of(List.of("7"), List.of("8")));
        CsvTable.Table both = ViewTables.ofNetworks(a, b);
        assertEquals(List.of("network", "step", "energy"), both.header());
        assertEquals(3, both.parts());
        assertEquals(List.of(List.of("A", "1", "-1")), both.rows().apply(1));
        assertEquals(List.of(List.of("B", "7", ""), List.of("B", "8", "")), both.rows().apply(2));
    }
}
