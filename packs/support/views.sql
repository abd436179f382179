-- What is read together: invoices with all that belongs to them, calls as the customer knows them. Days are UTC, money is USD.

create view refund_details as
  select r.reference, r.invoice_id, r.amount::float8 as amount, r.reason,
         to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD') as refunded_on, r.id, r.created_at, i.customer_id
    from refunds r join invoices i on i.id = r.invoice_id;

create view invoice_details as
  select i.id, to_char(i.period, 'YYYY-MM') as month, i.issued_on::text, i.due_on::text, i.status, i.total::float8 as total,
         (select coalesce(json_agg(l order by position), '[]')
            from (select description, amount, position from invoice_lines where invoice_id = i.id) l) as lines,
         (select coalesce(json_agg(p order by paid_on, id), '[]')
            from (select id, amount, method, paid_on from payments where invoice_id = i.id) p) as payments,
         (select coalesce(json_agg(r order by reference), '[]')
            from (select reference, invoice_id, amount, reason, refunded_on from refund_details where invoice_id = i.id) r) as refunds,
         i.customer_id, i.period
    from invoices i;

create view call_details as
  select from_number as "from", to_number as "to", to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as started_at,
         seconds, status, sip_code, error, mos::float8 as mos, started_at as at, customer_id
    from calls;
