/** From nothing to a reservation and what is left, with curl alone. */
export function firstRequest(url: string): string {
  return `\
TOKEN=$(curl -s ${url}/dev/token -H 'content-type: application/json' \\
  -d '{"sub":"me","roles":["operator"]}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
AUTH="authorization: Bearer $TOKEN"; JSON='content-type: application/json'

curl -s ${url}/v1/merchants -H "$AUTH" -H "$JSON" \\
  -d '{"merchantId":"zhang-shoes","currency":"CNY","industry":"sports-shoes","onboardedOn":"2026-01-01"}'
curl -s ${url}/v1/merchants/zhang-shoes/lines -H "$AUTH" -H "$JSON" \\
  -d '{"line":"transaction","approved":10000000}'
curl -s ${url}/v1/merchants/zhang-shoes/reservations -H "$AUTH" -H "$JSON" -H 'idempotency-key: first' \\
  -d '{"orderId":"order-1","amount":4500000}'
curl -s ${url}/v1/merchants/zhang-shoes/limits -H "$AUTH"
`;
}
