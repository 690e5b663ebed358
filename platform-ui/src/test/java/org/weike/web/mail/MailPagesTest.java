package org.weike.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.lesson.LessonId;
import org.weike.core.mail.Letter;
import org.weike.core.mail.LetterWriter;
import org.weike.core.mail.Written;
import org.weike.core.reminder.Digest;
import org.weike.core.reminder.Errand;
import org.weike.core.reminder.Task;
import org.weike.core.reminder.TaskId;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;
import org.weike.web.OnSite;

@OnSite
class MailPagesTest {

    private static final URI UNSUBSCRIBE = URI.create("https://weike.example.cn/unsubscribe/1.abc.def");
    private static final Digest.LessonLine NEXT = new Digest.LessonLine(new LessonId("next"), "桌卡怎么放", 6);
    private static final Task TASK = new Task(
            new TaskId("task"),
            new OrganizationId("county"),
            new Errand.Announced("看一课 <b>再</b>讨论", 20),
            "看一课 <b>再</b>讨论",
            20,
            "2026-03",
            Instant.parse("2026-03-20T16:00:00Z"),
            new Task.Asking(null, Instant.parse("2026-03-02T01:00:00Z")),
            null,
            null,
            1);

    @Autowired
    private LetterWriter writer;

    @Test
    void saysWhatIsOwedAndWhatItCosts() {
        Written written = write(Locale.SIMPLIFIED_CHINESE, digest("29", NEXT, List.of(TASK)));

        assertThat(written.subject()).isEqualTo("本周学习：还差 29.00 学时，约 26 分钟");
        assertThat(written.text())
                .contains("李娜，您好！", "2026 年还差 29.00 学时", "桌卡怎么放", "2026-03-20 前", "总共约 26 分钟")
                .contains("https://weike.example.cn/me", UNSUBSCRIBE.toString());
        assertThat(written.html()).contains("还差 29.00 学时", "href=\"" + UNSUBSCRIBE + "\"", "lang=\"zh-CN\"");
    }

    @Test
    void saysItInEnglish() {
        Written written = write(Locale.ENGLISH, digest("29", NEXT, List.of(TASK)));

        assertThat(written.subject()).isEqualTo("This week: 29.00 hours to go, about 26 minutes");
        assertThat(written.text() + written.html()).doesNotContain("??", "[(", "[#", "[/");
    }

    @Test
    void saysOnlyWhatThereIs() {
        Written written = write(Locale.ENGLISH, digest("0", null, List.of(TASK)));

        assertThat(written.subject()).isEqualTo("This week: 1 to do, about 20 minutes");
        assertThat(written.text()).doesNotContain("owed", "Next lesson");
    }

    @Test
    void takesNoMarkupFromTitles() {
        Written written = write(Locale.ENGLISH, digest("29", NEXT, List.of(TASK)));

        assertThat(written.html()).contains("&lt;b&gt;").doesNotContain("<b>");
        assertThat(written.text()).contains("看一课 <b>再</b>讨论");
    }

    private Written write(Locale language, Digest digest) {
        return writer.write(new Letter("digest", language, digest), UNSUBSCRIBE);
    }

    private static Digest digest(String shortfall, Digest.@Nullable LessonLine next, List<Task> tasks) {
        var owed = new Digest.Owed(2026, CreditHours.of("32"), CreditHours.of("3"), CreditHours.of(shortfall));
        var fresh = List.of(new Digest.LessonLine(new LessonId("fresh"), "新的一课", 9));
        return new Digest("李娜", owed, fresh, next, tasks, URI.create("https://weike.example.cn/me"));
    }
}
