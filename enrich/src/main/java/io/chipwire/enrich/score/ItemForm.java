package io.chipwire.enrich.score;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An item's name as far as scoring tells items apart.
 *
 * @param core the part that tells the model ({@code NVIDIA DGX H100} is {@code h100}); empty for a
 *     class or a family
 * @param family {@code hopper}; empty where none is known
 * @param bare whether only the class is named
 */
record ItemForm(String core, String family, boolean bare) {
    private static final Set<String> CLASSES =
            Set.of(
                    "gpu",
                    "gpus",
                    "chip",
                    "ai chip",
                    "accelerator",
                    "ai accelerator",
                    "server",
                    "ai server",
                    "supercomputer",
                    "cluster",
                    "compute",
                    "system",
                    "processor",
                    "ai processor",
                    "data center gpu",
                    "graphics card",
                    "npu",
                    "hpc system",
                    "ai system");
    private static final Map<String, Pattern> FAMILIES = families();
    private static final Pattern CODE = word("\\b(?=\\w*\\d)[a-z]*\\d+[a-z]*\\b");
    private static final Pattern NO_MODEL = word("nvl\\d+|\\d{4}|\\d+gb");
    private static final Pattern TPU = word("\\btpu ?v");
    private static final Pattern RTX = word("\\brtx ?(?:pro )?(?=\\d)");
    private static final Pattern MAKERS =
            word(
                    "\\b(nvidia|amd|intel|huawei|google|aws|amazon|cerebras|groq|graphcore|sambanova|geforce|tesla)\\b");
    private static final Pattern ADJECTIVES =
            word("\\b(ai|data ?cent(er|re)|hpc|high end|advanced)\\b");
    private static final Pattern PUNCTUATION = word("[^\\w ]");
    private static final Pattern SPACE = word("\\s+");

    static ItemForm of(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        String core = coreOf(text);
        String family =
                FAMILIES.entrySet().stream()
                        .filter(entry -> entry.getValue().matcher(text).find())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
        return new ItemForm(core, family, isBare(text, core, family));
    }

    /** Whether a claim of the one can be a claim of the other. */
    boolean matches(ItemForm other) {
        if (bare || other.bare) {
            return true;
        }
        if (!core.isEmpty() && !other.core.isEmpty()) {
            return core.equals(other.core);
        }
        return !family.isEmpty() && family.equals(other.family);
    }

    /** Whether the two name the same hardware. */
    boolean same(ItemForm other) {
        if (!core.isEmpty() || !other.core.isEmpty()) {
            return core.equals(other.core);
        }
        if (!family.isEmpty() || !other.family.isEmpty()) {
            return family.equals(other.family);
        }
        return bare && other.bare;
    }

    private static String coreOf(String name) {
        String text = TPU.matcher(name.replace("-", "")).replaceAll("tpu v");
        text = RTX.matcher(text).replaceAll("rtx");
        return CODE.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(code -> !NO_MODEL.matcher(code).matches())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static boolean isBare(String name, String core, String family) {
        String text = MAKERS.matcher(name).replaceAll(" ");
        text = ADJECTIVES.matcher(text).replaceAll(" ");
        text = SPACE.matcher(PUNCTUATION.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
        return text.isEmpty()
                || CLASSES.contains(text)
                || CLASSES.contains(text.replaceAll("s+$", ""))
                || (core.isEmpty() && family.isEmpty());
    }

    private static Map<String, Pattern> families() {
        Map<String, Pattern> families = new LinkedHashMap<>();
        families.put("rubin", word("rubin|vr200"));
        families.put("blackwell", word("blackwell|\\bg?b[123]00|nvl72|nvl36|b30a?|rtx pro 6000"));
        families.put("hopper", word("hopper|\\bg?h[128]00|\\bh20\\b|\\bgh200"));
        families.put("ampere", word("ampere|\\ba100|\\ba800|\\ba40\\b|\\ba30\\b|\\ba10\\b"));
        families.put("volta", word("volta|\\bv100"));
        families.put("ascend", word("ascend|910|cloudmatrix"));
        families.put("instinct", word("instinct|\\bmi\\d{2,3}"));
        families.put("gaudi", word("gaudi"));
        families.put("tpu", word("\\btpu|trillium|ironwood"));
        families.put("trainium", word("trainium|inferentia"));
        families.put("maia", word("maia"));
        families.put("cerebras", word("cerebras|\\bcs-?\\d|wse"));
        families.put("groq", word("groq|lpu"));
        families.put("graphcore", word("graphcore|\\bipu\\b|bow"));
        return families;
    }

    private static Pattern word(String expression) {
        return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
