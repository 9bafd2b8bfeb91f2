package org.imas.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.imas.testkit.Beans;
import org.imas.testkit.Endpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document as it ships, taken apart for people. */
class ApiGuideTest {

    private ApiGuide guide;

    @BeforeEach
    void read() {
        Beans beans = new Beans();
        beans.get(ApiDocument.class).read();
        guide = beans.get(ApiGuide.class);
        guide.read();
    }

    @Test
    void every_operation_stands_in_one_chapter() {
        List<Endpoint> told = guide.chapters().stream()
                .flatMap(chapter -> chapter.operations().stream())
                .map(operation -> new Endpoint(
                        operation.role(), operation.method(), operation.path().substring("/api/v1/".length())))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(Endpoint.all());
    }

    @Test
    void every_shape_that_a_chapter_names_stands_in_it() {
        assertThat(guide.chapters()).allSatisfy(chapter -> {
            Set<String> there = chapter.shapes().stream().map(ApiShape::name).collect(Collectors.toSet());
            assertThat(chapter.shapes())
                    .allSatisfy(shape ->
                            assertThat(there).containsAll(shape.others().toList()));
            assertThat(chapter.operations())
                    .allSatisfy(operation -> assertThat(operation.answers())
                            .extracting(answer -> answer.type().shape())
                            .allSatisfy(name -> assertThat(name.isEmpty() || there.contains(name))
                                    .isTrue()));
        });
    }

    @Test
    void a_report_has_its_limits_its_examples_and_its_refusals() {
        ApiChapter incidents = guide.chapter("incidents").orElseThrow();
        ApiOperation report = incidents.operations().stream()
                .filter(operation -> operation.id().equals("incidents_report"))
                .findFirst()
                .orElseThrow();
        assertThat(report.bodies().get(0).examples())
                .extracting(ApiExample::name)
                .containsExactly("a report", "the least");
        assertThat(report.answers()).extracting(ApiContent::status).contains("201", "200", "401", "429", "default");
        assertThat(report.answers())
                .filteredOn(answer -> answer.status().equals("401"))
                .extracting(ApiContent::mediaType, answer -> answer.type().shape())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("application/problem+json", "Problem"));
        ApiShape body = incidents.shapes().stream()
                .filter(shape -> shape.name().equals("IncidentReport"))
                .findFirst()
                .orElseThrow();
        assertThat(body.members().get(0))
                .isEqualTo(new ApiField(
                        "title",
                        "",
                        new ApiType("string", ""),
                        "minLength 1, maxLength 500",
                        true,
                        "one line, required, at most 500 characters"));
        assertThat(guide.chapter("nothing")).isEmpty();
    }

    @Test
    void a_list_tells_of_what_it_is_one() {
        ApiOperation list = guide.chapter("incidents").orElseThrow().operations().stream()
                .filter(operation -> operation.id().equals("incidents_list"))
                .findFirst()
                .orElseThrow();
        assertThat(list.answers().get(0).type())
                .isEqualTo(new ApiType("{ items: IncidentView[], next }", "IncidentView"));
    }
}
