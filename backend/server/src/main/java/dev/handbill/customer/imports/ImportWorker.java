package dev.handbill.customer.imports;

import dev.handbill.business.BusinessStore;
import dev.handbill.customer.imports.merge.WaitingNoes;
import dev.handbill.customer.imports.reading.RawRecord;
import dev.handbill.customer.imports.reading.RecordReader;
import dev.handbill.customer.imports.rows.ConsentTimes;
import dev.handbill.customer.imports.rows.ImportRow;
import dev.handbill.customer.imports.rows.RowReader;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.work.JobLoop;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Works off uploaded files, one after the other, a batch of rows at a time. */
@ApplicationScoped
public class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    static final int BATCH_ROWS = 1_000;
    private static final int BATCH_CHARACTERS = 4_000_000;

    /** Above this the mapping is wrong, and the rejects would only fill the disk. */
    private static final long MOST_REJECTS = 100_000;

    private static final String REFUSED =
            "The row could not be stored. Import it again; if that fails, check its values.";

    private final Db db;
    private final ImportJobs jobs;
    private final ImportBatches batches;
    private final BusinessStore business;
    private final Clock clock;
    private final NothingToDo nothing;
    private final Scheduler scheduler;
    private final JobLoop<ImportJob> loop;

    ImportWorker(
            Db db,
            ImportJobs jobs,
            ImportBatches batches,
            BusinessStore business,
            Clock clock,
            NothingToDo nothing,
            Scheduler scheduler) {
        this.db = db;
        this.jobs = jobs;
        this.batches = batches;
        this.business = business;
        this.clock = clock;
        this.nothing = nothing;
        this.scheduler = scheduler;
        this.loop = new JobLoop<>(jobs::claim, this::run);
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            every = "1s",
            identity = "customer-imports",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void poll() {
        jobs.dropOldTrials();
        workOff();
    }

    /** Whoever looks at the progress need not wait for the next second. */
    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportQueued queued) {
        if (scheduler.isRunning() && !nothing.isNothingToDo()) {
            Thread.ofVirtual().name("customer-imports").start(this::workOff);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Runs every import that waits. */
    public void workOff() {
        loop.workOff();
    }

    private void run(ImportJob job) {
        try {
            work(job, survey(job));
        } catch (ImportTakenOver e) {
            LOG.infof("%s; left it alone", e.getMessage());
        } catch (DbException e) {
            // stays running; taken up again when the lease has run out
            LOG.errorf(e, "Import %d is interrupted and goes on in a minute", job.id());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "Import %d failed", job.id());
            jobs.fail(
                    job,
                    "The import stopped on an error of ours; the log has the cause. Rows read so"
                            + " far are kept. Import the file again to go on.");
        }
    }

    private record Survey(Set<String> sharedPhones, WaitingNoes waiting) {}

    /** Reads the file once before its rows are taken: how many they are, and what they share. */
    private Survey survey(ImportJob job) throws IOException {
        RecordReader records = ImportFile.rows(db, job);
        SharedPhones phones = new SharedPhones(job.plan());
        WaitingNoes waiting = new WaitingNoes();
        boolean mayWait = job.plan().hasBothAddresses();
        RowReader reader = reader(job, Set.of());
        long rows = 0;
        for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
            rows++;
            phones.take(raw);
            if (mayWait) {
                waiting.take(reader.read(raw));
            }
        }
        if (!job.isCounted()) {
            jobs.setTotal(job, rows);
        }
        Set<String> sharedPhones = phones.numbers(job.country());
        waiting.leaveOut(sharedPhones);
        return new Survey(sharedPhones, waiting);
    }

    private RowReader reader(ImportJob job, Set<String> sharedPhones) {
        ConsentTimes times = new ConsentTimes(business.get().timeZone(), clock.instant());
        return new RowReader(job.plan(), job.segments(), job.country(), times, sharedPhones);
    }

    private void work(ImportJob claimed, Survey survey) throws IOException {
        ImportJob job = claimed;
        RecordReader records = ImportFile.rows(db, job);
        for (long row = 0; row < job.rowsRead(); row++) {
            records.next();
        }
        RowReader rows = reader(job, survey.sharedPhones());
        WaitingNoes waiting = survey.waiting();
        TrialPeople trial = new TrialPeople();
        try (ReadAhead<List<ImportRow>> ahead = new ReadAhead<>(() -> batch(records, rows))) {
            for (List<ImportRow> batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) {
                job =
                        job.isTrial()
                                ? batches.tryOut(job, batch, waiting, trial)
                                : commit(job, batch, waiting);
                if (job.rejected() > MOST_REJECTS) {
                    jobs.fail(
                            job,
                            "More than %,d rows were rejected. Look at their reasons, correct the file or the mapping, and import it again."
                                    .formatted(MOST_REJECTS));
                    return;
                }
                if (loop.isStopping()) {
                    jobs.release(job);
                    return;
                }
            }
        }
        jobs.complete(job);
    }

    private static List<ImportRow> batch(RecordReader records, RowReader rows) {
        try {
            return nextRows(records, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ImportRow> nextRows(RecordReader records, RowReader rows)
            throws IOException {
        List<ImportRow> batch = new ArrayList<>(BATCH_ROWS);
        long characters = 0;
        while (batch.size() < BATCH_ROWS && characters < BATCH_CHARACTERS) {
            RawRecord raw = records.next();
            if (raw == null) {
                break;
            }
            characters += raw.text().length();
            batch.add(rows.read(raw));
        }
        return batch;
    }

    /**
     * A row that PostgreSQL refuses is found by halving the batch, so that it is rejected alone.
     * The same settles a collision with a customer made elsewhere in this moment.
     */
    private ImportJob commit(ImportJob job, List<ImportRow> batch, WaitingNoes waiting) {
        try {
            return batches.apply(job, batch, waiting);
        } catch (DbException e) {
            if (!isAboutRows(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                // the message would hold the row, and with it a person's data
                LOG.warnf(
                        "Import %d, line %d refused: SQL state %s",
                        job.id(), batch.getFirst().raw().line(), e.sqlState());
                return refused(job, batch.getFirst(), waiting);
            }
            int half = batch.size() / 2;
            ImportJob halfway = commit(job, batch.subList(0, half), waiting);
            return commit(halfway, batch.subList(half, batch.size()), waiting);
        }
    }

    /** Whatever is wrong with the row, its no is kept. */
    private ImportJob refused(ImportJob job, ImportRow row, WaitingNoes waiting) {
        ImportRow no = RowReader.refused(row, REFUSED);
        try {
            return batches.apply(job, List.of(no), waiting);
        } catch (DbException e) {
            if (!isAboutRows(e) || no instanceof ImportRow.Rejected) {
                throw e;
            }
            return batches.apply(job, List.of(new ImportRow.Rejected(row.raw(), REFUSED)), waiting);
        }
    }

    /** SQL states of bad data, broken constraints, and deadlocks: not those of a lost server. */
    private static boolean isAboutRows(DbException e) {
        return e.sqlState().startsWith("22")
                || e.sqlState().startsWith("23")
                || e.sqlState().startsWith("40");
    }
}
