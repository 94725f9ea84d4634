/** The business's pictures: what e-mails show, kept in the database and served to everybody. */
@NullMarked
package dev.handbill.campaign.picture;

import org.jspecify.annotations.NullMarked;
