package dev.handbill.signup;

import java.util.List;

/** Every sign-up page by name: there are few. */
public record SignUpPageList(List<SignUpPageView> items) {}
