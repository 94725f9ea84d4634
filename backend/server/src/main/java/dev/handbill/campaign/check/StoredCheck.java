package dev.handbill.campaign.check;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** What a finished check leaves behind; only the report is shown as it is. */
@RegisterForReflection(targets = {StoredCheck.class, StoredCheck.ZoneGroup.class})
record StoredCheck(RecipientReport report, List<ZoneGroup> zones) {

    /** So many recipients of an SMS who are in one of these time zones. */
    record ZoneGroup(List<String> zones, long recipients) {}
}
