npx tsx scripts/zz-u.ts "$@" 2>/dev/null | grep -v "^   events \[\]" | cut -c1-230
