package dev.handbill.signin;

import dev.handbill.account.AccountRepository;
import dev.handbill.account.AccountView;
import dev.handbill.account.AuditLog;
import dev.handbill.account.DeviceSessions;
import dev.handbill.account.DeviceSessions.Device;
import dev.handbill.account.Passwords;
import dev.handbill.account.PinStore;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.signin.DeviceResource.DeviceStaff;
import dev.handbill.signin.DeviceResource.DeviceState;
import dev.handbill.signin.DeviceResource.SessionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Locks a device that staff share, and lets the one who serves unlock it with their PIN. */
@ApplicationScoped
public class SharedDevices {
    private static final int LONGEST_SECRET = 100;
    private static final int TRIES_PER_DEVICE = 20;
    private static final int TRIES_PER_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final DeviceSessions devices;
    private final PinStore pins;
    private final Passwords passwords;
    private final AccountRepository accounts;
    private final BusinessStore business;
    private final Throttle throttle;
    private final AuditLog audit;
    private final Clock clock;

    SharedDevices(
            DeviceSessions devices,
            PinStore pins,
            Passwords passwords,
            AccountRepository accounts,
            BusinessStore business,
            Throttle throttle,
            AuditLog audit,
            Clock clock) {
        this.devices = devices;
        this.pins = pins;
        this.passwords = passwords;
        this.accounts = accounts;
        this.business = business;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    SessionState state(@Nullable String secret) {
        Optional<Device> device = find(secret);
        if (device.isEmpty()) {
            return new SessionState(DeviceState.NONE, false, null, List.of());
        }
        return new SessionState(
                device.get().isLocked() ? DeviceState.LOCKED : DeviceState.OPEN,
                device.get().isShared(),
                business.get().name(),
                staff());
    }

    boolean isShared(@Nullable String secret) {
        return find(secret).map(Device::isShared).orElse(false);
    }

    /**
     * @throws ApiProblem 401 without a session, 409 if nobody could unlock it
     */
    SessionState lock(@Nullable String secret) {
        if (staff().isEmpty()) {
            throw ApiProblem.conflict(
                    "no-pin", "Nobody has a PIN yet. Set one under your name, then lock.");
        }
        if (find(secret).isEmpty() || !devices.lock(secret == null ? "" : secret)) {
            throw notSignedIn();
        }
        return state(secret);
    }

    /**
     * Lets somebody take over. An account without a PIN, a wrong PIN and no such account get the
     * same answer after the same work.
     *
     * @throws ApiProblem 401 without a shared device's session or with a wrong PIN, 429
     */
    AccountView unlock(@Nullable String secret, long accountId, String pin, String clientAddress) {
        Device device = find(secret).orElseThrow(SharedDevices::notSignedIn);
        if (!device.isShared() || secret == null) {
            throw ApiProblem.conflict("not-locked", "This device is not locked. Go on.");
        }
        throttle.check("pin-address", clientAddress, TRIES_PER_ADDRESS, WINDOW);
        throttle.check("pin-device", secret, TRIES_PER_DEVICE, WINDOW);
        Optional<PinStore.Try> attempt = pins.pay(accountId);
        String hash = attempt.map(PinStore.Try::pinHash).orElse(null);
        if (!passwords.matches(pin, hash)) {
            throw wrong(accountId, attempt);
        }
        AccountView account = accounts.view(accountId).orElseThrow(SharedDevices::wrongPin);
        if (!devices.unlock(secret, accountId)) {
            throw notSignedIn();
        }
        pins.forgive(accountId);
        throttle.forget("pin-device", secret);
        audit.record(account.actor(), "unlock", "device", null, Map.of());
        return account;
    }

    private ApiProblem wrong(long accountId, Optional<PinStore.Try> attempt) {
        if (attempt.filter(PinStore.Try::isLast).isPresent()) {
            audit.record(
                    "pin-locked-out",
                    "account",
                    accountId,
                    Map.of("minutes", PinStore.LOCKED.toMinutes()));
        }
        Instant until = pins.lockedUntil(accountId);
        if (until == null) {
            return wrongPin();
        }
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        return ApiProblem.tooMany(
                        "pin-locked",
                        "Too many wrong PINs. Sign in with your password, or try again in %d minutes."
                                .formatted(Math.ceilDiv(seconds, 60L)))
                .with("retryAfterSeconds", seconds);
    }

    private Optional<Device> find(@Nullable String secret) {
        return secret == null || secret.length() > LONGEST_SECRET
                ? Optional.empty()
                : devices.find(secret);
    }

    private List<DeviceStaff> staff() {
        return devices.pinHolders().stream()
                .map(holder -> new DeviceStaff(holder.accountId(), holder.name()))
                .toList();
    }

    private static ApiProblem wrongPin() {
        return ApiProblem.unauthorized("wrong-pin", "This is not the PIN. Try again.");
    }

    private static ApiProblem notSignedIn() {
        return ApiProblem.unauthorized("not-signed-in", "Sign in with your password first.");
    }
}
