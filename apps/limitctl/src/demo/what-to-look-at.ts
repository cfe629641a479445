/** What to do with the folder that the demo filled; its lines can be pasted. */
export function whatToLookAt(dataDir: string): string {
  return `What to look at next:

  DATA_DIR=${dataDir} npm start                 # serves it on http://127.0.0.1:3000; then, in another terminal:

  TOKEN=$(curl -s http://127.0.0.1:3000/dev/token -H 'content-type: application/json' \\
    -d '{"sub":"me","roles":["operator"]}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
  AUTH="authorization: Bearer $TOKEN"; MERCHANTS=http://127.0.0.1:3000/v1/merchants
  curl -s $MERCHANTS/old-zhang-sports-shoes/limits -H "$AUTH"                # where Old Zhang stands
  curl -s "$MERCHANTS/old-zhang-sports-shoes/limits?revision=8" -H "$AUTH"   # and when he was overdrawn
  curl -s $MERCHANTS/hangzhou-sports-brand/events -H "$AUTH"                 # a history, with its hashes
  curl -s "$MERCHANTS/uci-1/limits?effectiveAsOf=2005-08-31T04:00:00Z" -H "$AUTH"   # a real account at the end of August 2005
  curl -s $MERCHANTS/uci-1/verification -H "$AUTH"                           # is its history unaltered?

  npx limitctl verify --data-dir ${dataDir}     # all of them; works beside the running service`;
}
