package org.weike.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts scans, searches, reports and faults before anything is read or looked up for them. */
@Configuration(proxyBeanMethods = false)
class RateGate implements WebMvcConfigurer {

    private final RateLimits limits;

    RateGate(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Counting(limits::scan)).addPathPatterns("/q/*");
        registry.addInterceptor(SearchGate.over(limits)).addPathPatterns("/learn");
        registry.addInterceptor(new Counting(limits::report)).addPathPatterns("/api/attempts/reports");
        registry.addInterceptor(new Counting(limits::fault)).addPathPatterns("/learn/*/faults");
    }

    /** Counts a request, or refuses it. */
    private record Counting(Consumer<HttpServletRequest> count) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            count.accept(request);
            return true;
        }
    }
}
