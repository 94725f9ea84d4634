/** What became of campaigns while nobody looked: under the dashboard's bell, and by e-mail. */
@NullMarked
package dev.handbill.news;

import org.jspecify.annotations.NullMarked;
