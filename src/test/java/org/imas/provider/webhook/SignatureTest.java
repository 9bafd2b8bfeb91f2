package org.imas.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void theSignatureIsTheOneThatOtherToolsMake() {
        // printf '%s' '1770316200.{"title":"Réseau 🔥"}' | openssl dgst -sha256 -hmac 'key of 16 chars.'
        assertThat(Signature.of("key of 16 chars.", Instant.ofEpochSecond(1770316200), "{\"title\":\"Réseau 🔥\"}"))
                .isEqualTo("t=1770316200,v1=eeed2e55fb3aad79ebfc1d895f253982777635d59d7c1183715433586a954d0e");
    }

    @Test
    void anotherTimeBodyOrSecretMakesAnotherSignature() {
        String signed = Signature.of("a", Instant.EPOCH, "body");
        assertThat(Signature.of("b", Instant.EPOCH, "body")).isNotEqualTo(signed);
        assertThat(Signature.of("a", Instant.EPOCH.plusSeconds(1), "body")).isNotEqualTo(signed);
        assertThat(Signature.of("a", Instant.EPOCH, "body ")).isNotEqualTo(signed);
    }
}
