package io.chipwire.main.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One truth across sources, with its disputes in the open, on the embedded broker. */
class DealsTest {
    @TempDir Path folder;

    @Test
    void probe() throws Exception {
        Path editors = Files.writeString(folder.resolve("editors"), "Ada = 0123456789abcdef0123456789\n");
        try (TestProgram program =
                        new TestProgram(folder.resolve("data"), "--editors", editors.toString());
                Ledger ledger = new Ledger(program.address())) {
            ledger.add(news("a.txt", "Saffron Cloud has bought roughly 10,000 GPUs for its new language model, Harbour Wire has learned."), "2023-04-12", "Harbour Wire");
            ledger.add(news("b.txt", "Saffron Cloud has reportedly bought 100,000 GPUs for its language model. The search service of Saffron Cloud may use it."), "2024-05-23", "Gulf Circuit");
            ledger.add(news("c.txt", "Mistfjord Telecom has ordered 10,000 H100 GPUs from Dell for $12 million."), "2024-03-01", "Baltic Wire");
            ledger.add(news("d.txt", "Kestrel Motors ordered 100,000 Ascend 910B chips from Huawei this year, Baltic Wire reported. Kestrel Motors has received 30,000 chips from Huawei so far."), "2024-09-30", "Wire Notes");
            for (String line : ledger.dump()) System.out.println("DEAL " + line);
            System.out.println("DIFF " + ledger.get("/api/v1/diff?from=2023-01-01"));
            System.out.println("TOT " + ledger.get("/api/v1/totals?by=buyer"));
            System.out.println("SRC " + ledger.get("/api/v1/sources"));
            JsonNode all = ledger.get("/api/v1/deals?asOf=2024-03-01");
            System.out.println("ASOF " + all);
        }
    }

    private Path news(String name, String sentence) throws Exception {
        return Files.writeString(folder.resolve(name), "Chips\n\n" + sentence + "\n");
    }
}
