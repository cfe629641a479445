/** What a reader might take the numbers for and must not. */
export const NOT_SHOWN = `\
- In process the view of what comes due follows, and what happens to limits goes to the message bus as in the service; of both what
  is left to do after the last answer belongs to the measured time. Nobody listens to the bus in process; over HTTP risk does. States
  of merchants, told once a second at most, may still be on their way, and lines that risk notes a minute late at most may still wait.
  Under growth and in the rebuild nothing is published.
  Checkpoints are made beside the ledger as in the service.
- One process on one machine: no network between client and server but loopback, no second instance, no other store than SQLite.
- The cores are shared by generator and server over HTTP, and by PostgreSQL and its clients: on more cores each would do more,
  and not alike.
- The competitors check one number and keep one or two rows; they have no freezes, no reductions, no expiry, no hash chain and no
  idempotency beyond a primary key. They are what people would write instead, not the same thing.
- The ledger's cost of making a command (its id, its fingerprint) counts in process, as it does in the service; under overload it does not.
- Merchants have one line and no freezes; orders are reserved only. A capture or a replenishment is one event as a reservation is.
- Past states (as of a revision or a moment) are not measured here, nor is a disk that is slower at flushing than this one.
- The first command after a start is that after an orderly end; after a kill up to 2,048 more events of the merchant are read.
- Under overload over HTTP the generator takes a good part of the two cores, the more the more connections it has; nothing beyond
  what it counted is told. Clients that do not wait when they are refused are not shown: each refusal costs the service less than half
  of what an accepted request does, so enough of them can take all of it.
- Latencies of closed loops hide what a client would have waited for while the server stalled; the open loops do not.`;
