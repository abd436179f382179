create table orders (
  id text primary key,
  postcode text not null,
  bike text not null,
  ready_on date not null
);

insert into orders values ('RO-1042', '10115', 'touring bike', '2030-05-02');
