% Reads "mode. number of clauses. clauses. [Literal-Opposite, ...]." again and again; says how long it
% took, in ms, to add the clauses, which it has as terms, and from then on to all labels; then the
% labels: 1 holds, 0 its opposite, 2 neither. Mode `plain` runs the clauses as they are, with tabling. Mode `proofs` gives the shortest
% proof of each answer as well: the rules are facts for a tabled interpreter.

declare(N) :- dynamic(d/1), forall(
    ( between(0, N, I), member(S, [p, n]), member(A, [1, 2]), atom_concat(S, I, F) ),
    ( dynamic(F/A), table(F/A) )).

serve :- read(Mode), ( Mode == end_of_file -> halt ; answer(Mode), !, serve ).

answer(Mode) :- read(N), clauses(N, Cs), read(Qs), ready(Mode, Cs, 0, Ts), garbage_collect,
    work(Mode, Ts, Qs, Adding, Ms, Labels), format("~6f ~6f ~w~n", [Adding, Ms, Labels]), flush_output,
    forget(Ts), abolish_all_tables.

clauses(0, []) :- !.
clauses(N, [C|Cs]) :- read(C), M is N - 1, clauses(M, Cs).

ready(plain, Cs, _, Cs).
ready(proofs, [], _, []).
ready(proofs, [C|Cs], I, [rule(H, I, Gs)|Ts]) :-
    ( C = (H :- B) -> goals(B, Gs) ; H = C, Gs = [] ), J is I + 1, ready(proofs, Cs, J, Ts).

goals((A, B), [A|Gs]) :- !, goals(B, Gs).
goals(A, [A]).

work(Mode, Ts, Qs, Adding, Ms, Labels) :- get_time(T0), maplist(assertz, Ts), get_time(T1),
    maplist(label(Mode), Qs, Labels), get_time(T2),
    Adding is 1000 * (T1 - T0), Ms is 1000 * (T2 - T1).

label(plain, P-N, L) :- ( call(P) -> L = 1 ; call(N) -> L = 0 ; L = 2 ).
label(proofs, P-N, L) :- ( proof(P, _) -> L = 1 ; proof(N, _) -> L = 0 ; L = 2 ).

:- dynamic rule/3.
:- table holds/1.
holds(G) :- rule(G, _, Gs), all(Gs).

all([]).
all([tnot(G)|Gs]) :- !, tnot(holds(G)), all(Gs).
all([G|Gs]) :- holds(G), all(Gs).

:- table proof(_, lattice(shorter/3)).
proof(G, p(N, I, Ps)) :- rule(G, I, Gs), proofs(Gs, 1, N, Ps).

proofs([], N, N, []).
proofs([tnot(G)|Gs], M, N, [not(G)|Ps]) :- !, tnot(holds(G)), L is M + 1, proofs(Gs, L, N, Ps).
proofs([G|Gs], M, N, [P|Ps]) :- proof(G, P), P = p(K, _, _), L is M + K, proofs(Gs, L, N, Ps).

shorter(P, Q, R) :- P = p(M, _, _), Q = p(N, _, _), ( M =< N -> R = P ; R = Q ).

forget(Ts) :- findall(F/A, ( member(T, Ts), ( T = (H :- _) -> true ; H = T ), functor(H, F, A) ), Fs),
    sort(Fs, Each), forall(member(F/A, Each), ( functor(G, F, A), retractall(G) )).
