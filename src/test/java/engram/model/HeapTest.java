package engram.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    28.8e9        | 1.0e9       | needs 28.8 GB of memory, and Engram has 1.0 GB for it
                    1.4e9         | 967e6       | needs 1.4 GB of memory, and Engram has 967 MB for it
                    130e6         | 120e6       | needs 130 MB of memory, and Engram has 120 MB for it
                    1040e6        | 1010e6      | needs 1\u00A0040 MB of memory, and Engram has 1\u00A0010 MB for it
                    1000000100    | 1000000000  | needs 1\u00A0000\u00A0000\u00A0100 bytes of memory, and Engram has 1\u00A0000\u00A0000\u00A0000 bytes for it
                    """)
    void whatIsNeededIsMoreThanWhatThereIsAlsoToRead(double needed, double there, String line) {
        assertEquals(line, Heap.shortage("needs", needed, there, "it"));
    }
}
