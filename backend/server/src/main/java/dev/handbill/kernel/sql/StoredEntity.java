package dev.handbill.kernel.sql;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** A row of a plain table, which PostgreSQL numbers. */
@MappedSuperclass
public abstract class StoredEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** 0 before it is stored. */
    public long id() {
        return id == null ? 0 : id;
    }
}
