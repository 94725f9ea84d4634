package dev.handbill.kernel.config;

/** Roles of accounts and scopes of API keys; every endpoint lists those that may call it. */
public final class Roles {
    public static final String OWNER = "owner";
    public static final String MARKETER = "marketer";
    public static final String STAFF = "staff";

    public static final String SCOPE_READ = "read";
    public static final String SCOPE_WRITE = "write";
    public static final String SCOPE_SEND = "send";
    public static final String SCOPE_REDEEM = "redeem";

    private Roles() {}
}
