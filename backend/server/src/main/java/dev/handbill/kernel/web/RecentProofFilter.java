package dev.handbill.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses what {@link RecentProof} marks, before anything of it is done. */
@Provider
@RecentProof
public class RecentProofFilter implements ContainerRequestFilter {
    private final RecentProofs proofs;

    RecentProofFilter(RecentProofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        proofs.require();
    }
}
