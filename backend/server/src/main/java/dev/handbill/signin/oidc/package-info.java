/**
 * Signing in where the business's people sign in anyway, by OpenID Connect (authorization code flow
 * with PKCE). What comes of it is a session of ours, as of every other way in.
 */
@NullMarked
package dev.handbill.signin.oidc;

import org.jspecify.annotations.NullMarked;
