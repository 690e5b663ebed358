package org.weike.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the assets, for a year where their address names their content, and the words of both faces and of mails. */
@Configuration(proxyBeanMethods = false)
class WebResources implements WebMvcConfigurer {

    private static final String ASSETS = "/face/**";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The files of a reproducible build all bear the same date, so a date cannot say that one has changed.
        registry.addResourceHandler(ASSETS)
                .addResourceLocations("classpath:/META-INF/resources/face/")
                .setUseLastModified(false);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Keeping()).addPathPatterns(ASSETS);
    }

    @Bean
    static MessageSource messageSource() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages/phone", "messages/desk", "messages/mail");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    /** Lets browsers keep what is asked for by its content, and ask again for everything else. */
    private static final class Keeping implements HandlerInterceptor {

        private static final String FOR_A_YEAR = "max-age=31536000, public, immutable";
        private static final String ASK_AGAIN = "no-cache";

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            boolean named = request.getParameter(Assets.VERSION_PARAMETER) != null;
            response.setHeader(HttpHeaders.CACHE_CONTROL, named ? FOR_A_YEAR : ASK_AGAIN);
            return true;
        }
    }
}
