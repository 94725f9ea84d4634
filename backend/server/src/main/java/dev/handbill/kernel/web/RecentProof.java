package dev.handbill.kernel.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a person may do only a short while after they proved who they are: a session that somebody
 * else took over, or a device that was left alone, is not enough. Programs with a key, which has no
 * password, are asked nothing.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RecentProof {}
