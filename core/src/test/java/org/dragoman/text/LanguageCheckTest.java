package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {
  private static Optional<String> foreign(String text) {
    return LanguageCheck.shared().foreignLanguage(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkish | Türk ordusu pazartesi günü İdlib'de rejim hedeflerini vurdu. Savunma Bakanlığı iki askerin öldüğünü açıkladı.",
        "German | Die Bundesregierung hat am Montag die Angriffe auf die Stadt verurteilt und eine Waffenruhe gefordert.",
        "French | Le président a déclaré lundi que les forces armées avaient repris le contrôle de la ville après trois jours de combats.",
        "Spanish | El gobierno anunció el lunes que las fuerzas armadas habían recuperado el control de la ciudad tras tres días de combates.",
        "Russian | Министерство обороны России заявило в понедельник, что в результате обстрела погибли двое военнослужащих.",
        "Arabic | أعلنت وزارة الدفاع يوم الاثنين مقتل جنديين في قصف استهدف قافلة عسكرية قرب المدينة",
        "Ukrainian | Міністерство оборони України повідомило у понеділок, що внаслідок обстрілу загинули двоє військовослужбовців.",
        "Persian | وزارت دفاع روز دوشنبه اعلام کرد که دو سرباز در حمله به کاروان نظامی کشته شدند و چهار نفر زخمی شدند",
        "Italian | Il governo ha annunciato lunedì che le forze armate hanno ripreso il controllo della città dopo tre giorni di combattimenti.",
        "Portuguese | O governo anunciou na segunda-feira que as forças armadas retomaram o controle da cidade após três dias de combates."
      })
  void otherLanguagesAreNamed(String language, String text) {
    assertEquals(Optional.of(language), foreign(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two killed in Idlib.",
        "Putin meets Erdogan",
        "Mortar fire, Hodeidah: 4 dead",
        "gunmen shot dead two farmers near baidoa residents said the men fled on motorbikes",
        "Recep Tayyip Erdogan met Abdel Fattah al-Sisi, Sheikh Tamim bin Hamad Al Thani and Mohammed bin"
            + " Salman bin Abdulaziz Al Saud in Riyadh on Monday.",
        "Ali Abdullah Saleh, Abd Rabbuh Mansur Hadi, Hamid al-Ahmar, Ali Mohsen al-Ahmar, Tawakkol Karman: who is who",
        "ANKARA TURKISH ARMY HITS SYRIAN POSITIONS NEAR SARAQIB",
        "Suicide bomber kills 12 in Kabul",
        "Kabul: 3 killed, 5 hurt, 2 missing. Herat: 1 killed. Kunduz: none.",
        "Die Welt and Le Monde reported that the Bundeswehr would leave Mali before the end of May."
      })
  void englishIsNeverRefused(String text) {
    assertEquals(Optional.empty(), foreign(text));
  }

  @Test
  void whatAReportDeclaresIsBelieved() {
    assertEquals(Optional.of("Turkish"), declared("tr"));
    assertEquals(Optional.of("Portuguese"), declared("pt_BR"));
    assertEquals(Optional.of("Klingon (tlh)"), declared("Klingon (tlh)"));
    assertEquals(Optional.empty(), declared("en-GB"));
    assertEquals(Optional.empty(), declared("English"));
  }

  private static Optional<String> declared(String language) {
    Report report = Report.of("1", null, null, null, null, language, "The army shelled the town.");
    return LanguageCheck.shared().foreignLanguage(report);
  }

  @Test
  void sameAnswerEachTime() {
    String text =
        "Le ministre said the accord de paix was dead after talks avec les rebelles en Libye.";
    Optional<String> first = foreign(text);
    for (int i = 0; i < 50; i++) {
      assertEquals(first, foreign(text));
    }
  }
}
