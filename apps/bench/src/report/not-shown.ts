/** What a reader might take the numbers for and must not. */
export const NOT_SHOWN = `\
- A relay and a message bus do not run beside the ledger here; the view of what comes due does.
- One process on one machine: no network between client and server but loopback, no second instance, no other store than SQLite.
- The cores are shared by generator and server over HTTP, and by PostgreSQL and its clients: on more cores each would do more,
  and not alike.
- The competitors check one number and keep one or two rows; they have no freezes, no reductions, no expiry, no hash chain and no
  idempotency beyond a primary key. They are what people would write instead, not the same thing.
- The ledger's cost of making a command (its id, its fingerprint) counts in process, as it does in the service; under overload it does not.
- Merchants have one line and no freezes; orders are reserved only. A capture or a replenishment is one event as a reservation is.
- Past states (as of a revision or a moment) are not measured here, nor is a disk that is slower at flushing than this one.
- Latencies of closed loops hide what a client would have waited for while the server stalled; the open loops do not.`;
