/**
 * Links on our own address: which links of an e-mail are counted, the address that stands in the
 * place of each, and where it leads.
 */
@NullMarked
package dev.handbill.campaign.link;

import org.jspecify.annotations.NullMarked;
