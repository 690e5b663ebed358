package org.weike.web.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weike.access.SignInCookie;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.FaultDesk;
import org.weike.core.lesson.FaultReport;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.shared.Origin;
import org.weike.web.page.States;

/** Opens lessons by their names, and takes in what readers find wrong with them. */
@RestController
class LessonEndpoint {

    private final LessonAnswers answers;
    private final FaultDesk faults;
    private final SignInCookie cookie;
    private final States states;

    LessonEndpoint(LessonAnswers answers, FaultDesk faults, SignInCookie cookie, States states) {
        this.answers = answers;
        this.faults = faults;
        this.cookie = cookie;
        this.states = states;
    }

    @GetMapping("/learn/{lesson}")
    ResponseEntity<?> open(
            @PathVariable LessonId lesson,
            @RequestParam Optional<CourseId> course,
            HttpServletRequest request,
            Locale locale) {
        return answers.open(request, lesson, course, Origin.DESK, "", locale);
    }

    @PostMapping("/learn/{lesson}/faults")
    ResponseEntity<?> report(
            @PathVariable LessonId lesson,
            @RequestParam int version,
            @RequestParam FaultReport.Kind kind,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            Locale locale) {
        var about = LessonVersionId.of(lesson, version);
        faults.report(cookie.actor(request), new FaultReport(about, FaultReport.WHOLE_LESSON, kind, note));
        return states.answer(HttpStatus.OK, "fault.thanks", locale);
    }
}
