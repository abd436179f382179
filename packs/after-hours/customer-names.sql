-- Whose number it is, or whose name the words hold, also with "and" for "&" and without its points and accents.
create function plain_name(words text) returns text language sql immutable as $$
  select ' ' || trim(regexp_replace(
    translate(lower(replace(words, '&', ' and ')), 'áàâäãéèêëíìîïóòôöõúùûüñç', 'aaaaaeeeeiiiiooooouuuunc'),
    '[^a-z0-9]+', ' ', 'g')) || ' '
$$;
create or replace function customer_in(words text) returns text language sql stable as $$
  select id from customers where id = upper(trim(words)) or strpos(plain_name(words), plain_name(company)) > 0
   order by id = upper(trim(words)) desc, length(company) desc limit 1
$$;
