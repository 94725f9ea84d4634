-- Which request sent a campaign, as W3C Trace Context names it; written only where traces are on. A table of its own: the
-- campaign's row is read all the time.
CREATE TABLE send_traces (
    campaign_id  bigint PRIMARY KEY REFERENCES campaigns ON DELETE CASCADE,
    trace_parent text NOT NULL
);
