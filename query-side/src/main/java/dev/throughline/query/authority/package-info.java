/** Who is a member, and who holds which mandate: whose turn it is, and what somebody may decide. */
@NullMarked
package dev.throughline.query.authority;

import org.jspecify.annotations.NullMarked;
