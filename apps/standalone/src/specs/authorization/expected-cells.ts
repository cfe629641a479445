/**
 * Who gets how far, written by hand from the public contract; every route that is served has its row.
 * `own` and `another` are merchants: the one in the path, and one that is not. `ok` is let in: answered, or refused for its body.
 */
export const EXPECTED_CELLS = `
                                                                    nobody  operator service auditor reviewer analyst own  another
POST /v1/merchants                                                     401  ok       403     403     403      403     403  403
POST /v1/merchants/:merchantId/identity-checks                         401  ok       403     403     403      403     403  404
POST /v1/merchants/:merchantId/lines                                   401  ok       403     403     403      403     403  404
POST /v1/merchants/:merchantId/lines/:line/adjustments                 401  ok       403     403     403      403     403  404
POST /v1/merchants/:merchantId/lines/:line/temporary-increases         401  ok       403     403     403      403     403  404
POST /v1/merchants/:merchantId/freezes                                 401  ok       403     403     ok       403     403  404
POST /v1/merchants/:merchantId/freezes/:freezeId/confirm               401  ok       403     403     ok       403     403  404
POST /v1/merchants/:merchantId/freezes/:freezeId/release               401  ok       403     403     ok       403     403  404
POST /v1/merchants/:merchantId/reductions                              401  ok       403     403     ok       403     403  404
POST /v1/merchants/:merchantId/reductions/:reductionId/restore         401  ok       403     403     ok       403     403  404
POST /v1/merchants/:merchantId/reservations                            401  ok       ok      403     403      403     403  404
POST /v1/merchants/:merchantId/reservations/batch                      401  ok       ok      403     403      403     403  404
POST /v1/merchants/:merchantId/reservations/:orderId/captures          401  ok       ok      403     403      403     403  404
POST /v1/merchants/:merchantId/reservations/:orderId/void              401  ok       ok      403     403      403     403  404
POST /v1/merchants/:merchantId/reservations/:orderId/replenishments    401  ok       ok      403     403      403     403  404
POST /v1/merchants/:merchantId/reservations/:orderId/reversals         401  ok       ok      403     403      403     403  404
POST /v1/merchants/:merchantId/bookings                                401  ok       403     403     403      403     403  404
GET  /v1/merchants/:merchantId/limits                                  401  ok       ok      ok      ok       ok      ok   404
GET  /v1/merchants/:merchantId/reservations/:orderId                   401  ok       ok      ok      ok       ok      ok   404
GET  /v1/merchants/:merchantId/limits/diff                             401  ok       403     ok      ok       ok      403  404
GET  /v1/merchants/:merchantId/limits/explain                          401  ok       403     ok      ok       ok      403  404
GET  /v1/merchants/:merchantId/events                                  401  ok       403     ok      ok       ok      403  404
GET  /v1/merchants/:merchantId/verification                            401  ok       403     ok      ok       ok      403  404
GET  /v1/merchants/:merchantId/situation                               401  ok       403     ok      ok       ok      ok   404
GET  /v1/merchants/:merchantId/usage-detail                            401  ok       403     ok      ok       ok      ok   404
GET  /v1/merchants/:merchantId/health-check                            401  ok       403     ok      ok       ok      ok   404
GET  /v1/merchants/:merchantId/suggested-limit                         401  ok       403     ok      ok       ok      ok   404
GET  /v1/reason-codes                                                  401  ok       ok      ok      ok       ok      ok   ok
GET  /v1/merchants/:merchantId/risk                                    401     ok       403     ok      ok       ok      403  404
POST /v1/metrics                                                       401     403      ok      403     403      ok      403  403
GET  /v1/policies                                                      401     403      403     ok      ok       ok      403  403
POST /v1/policies                                                      401     403      403     403     403      ok      403  403
GET  /v1/policies/:policyId                                            401     403      403     ok      ok       ok      403  403
POST /v1/policies/:policyId/backtests                                  401     403      403     403     403      ok      403  403
POST /v1/policies/:policyId/shadow                                     401     403      403     403     403      ok      403  403
POST /v1/policies/:policyId/approve                                    401     403      403     403     403      ok      403  403
POST /v1/policies/:policyId/activate                                   401     403      403     403     403      ok      403  403
POST /v1/policies/:policyId/resume                                     401     403      403     403     403      ok      403  403
POST /v1/policies/:policyId/stop                                       401     403      403     403     403      ok      403  403
POST /v1/policies/:policyId/undo                                       401     403      403     403     403      ok      403  403
POST /v1/assessments                                                   401     403      ok      403     403      403     403  403
GET  /v1/consumers/:consumerRef                                        401     403      ok      ok      403      403     403  403
GET  /v1/consumers/:consumerRef/assessments/:assessmentId              401     403      ok      ok      403      403     403  403
POST /v1/consumers/:consumerRef/repayments                             401     403      ok      403     403      403     403  403
GET  /v1/merchants/:merchantId/risk/events                             401     ok       403     ok      ok       ok      403  404
GET  /v1/access-log                                                    401  403      403     ok      403      403     403  403
GET  /v1/parked                                                        401  ok       403     ok      403      403     403  403
POST /v1/parked/redrive                                                401  ok       403     403     403      403     403  403
POST /dev/token                                                        ok   ok       ok      ok      ok       ok      ok   ok
GET  /health/live                                                      ok   ok       ok      ok      ok       ok      ok   ok
GET  /health/ready                                                     ok   ok       ok      ok      ok       ok      ok   ok
GET  /metrics                                                          ok   ok       ok      ok      ok       ok      ok   ok
`;
