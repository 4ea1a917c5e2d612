package io.chipwire.ingest.story.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetGuessTest {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @ParameterizedTest
    @CsvSource({
        "windows-31j, 東京の会社は新しい半導体を四千個注文した。来年の秋に届く予定で、工場は川のそばにある。",
        "EUC-JP, 東京の会社は新しい半導体を四千個注文した。来年の秋に届く予定で、工場は川のそばにある。",
        "Big5, 這家公司訂購了四千個新的晶片，知道這個計劃的人說，他們會在明年秋天拿到，工廠在河邊。",
        "GB18030, 这家公司订购了四千个新的芯片，知道这个计划的人说，他们会在明年秋天拿到，工厂在河边。",
        "EUC-KR, 이 회사는 새로운 반도체 사천 개를 주문했다고 계획을 아는 사람이 말했다. 공장은 강가에 있다.",
        "windows-1251, Компания заказала четыре тысячи новых ускорителей и получит их осенью.",
        "KOI8-R, Компания заказала четыре тысячи новых ускорителей и получит их осенью.",
        "IBM866, Компания заказала четыре тысячи новых ускорителей и получит их осенью.",
        "windows-1253, Η εταιρεία παρήγγειλε τέσσερις χιλιάδες νέους επιταχυντές για το φθινόπωρο.",
        "windows-1255, החברה הזמינה ארבעת אלפים מאיצים חדשים ותקבל אותם בסתיו של השנה הבאה.",
        "windows-1256, طلبت الشركة أربعة آلاف مسرع جديد وستتسلمها في خريف العام القادم.",
        "x-windows-874, บริษัทได้สั่งซื้อชิปใหม่สี่พันตัวและจะได้รับในฤดูใบไม้ร่วงปีหน้า"
    })
    void charsetIsToldByItsCommonLetters(String name, String text) {
        Charset charset = Charset.forName(name);
        byte[] page = ("<html><body class=post><p>" + text + "</p></body></html>").getBytes(charset);

        assertThat(CharsetGuess.of(page, WESTERN)).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Firma hat für ihre Hallen in Köln und München viertausend Geräte bestellt.",
                "Die Ärzte äßen später Käse; während der Pause wären alle Plätze gefährdet.",
                "L’entreprise a commandé quatre mille accélérateurs, livrés à l’été où ça ira.",
                "La compañía pidió cuatro mil aceleradores más; llegarán mañana, según él.",
                "Företaget beställde fyra tusen kretsar åt sina hallar på ön; så är det nära.",
                "Plain words – with “quotes” and an apostrophe’s bend.",
                "Only ASCII."
            })
    void westernTextIsNotTakenForAnother(String text) {
        assertThat(CharsetGuess.of(text.getBytes(WESTERN), WESTERN)).isEqualTo(WESTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "EUC-JP", "ISO-8859-1"})
    void declarationThatTheBytesSpeakAgainstIsNotBelieved(String declared) {
        Charset shiftJis = Charset.forName("windows-31j");
        byte[] text = "東京の会社は新しい半導体を四千個注文した。工場は川のそばにある。".getBytes(shiftJis);

        assertThat(CharsetGuess.orGuess(Charset.forName(declared), text)).isEqualTo(shiftJis);
    }
}
