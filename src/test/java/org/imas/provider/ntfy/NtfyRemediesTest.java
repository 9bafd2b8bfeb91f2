package org.imas.provider.ntfy;

import java.io.IOException;
import java.util.Arrays;
import org.imas.provider.Remedies;
import org.junit.jupiter.api.Test;

class NtfyRemediesTest {

    @Test
    void everyCodeHasARemedyInBothLanguages() throws IOException {
        Remedies.check(
                NtfyProvider.class,
                Arrays.stream(NtfyError.values()).map(NtfyError::code).toList());
    }
}
